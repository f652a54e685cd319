import type { ApiModel, Effect } from '../../model/model.js';
import type { ErrorTable } from './content.js';
import type { Medium } from './medium.js';
import type { Prose } from './prose/blocks.js';
import type { SitePage } from './site-map.js';
import { linkTo } from './targets.js';
import type { ErrorView } from './views.js';

/** An error code of an API. */
export interface ApiErrorCode {
  readonly code: string;
  readonly meaning: string;
  /** Only calls with one of these effects give it; undefined where any call can. */
  readonly effects: readonly Effect[] | undefined;
}

/**
 * The error codes of an API, in the order of their table.
 *
 * @param model the model
 * @param errors which table lists them
 * @returns the codes, undefined where the model has no such table
 */
export function errorCodes(model: ApiModel, errors: ErrorTable): readonly ApiErrorCode[] | undefined {
  const table = model.codeTables.find(({ id }) => id === errors.table);
  return table?.rows.flatMap(([code = '', meaning = '']) => {
    if (code === '') return [];
    return [
      { code, meaning, effects: Object.hasOwn(errors.effects, code) ? errors.effects[code] : undefined },
    ];
  });
}

/** An error code, with the written pages that speak of it. */
export interface PlannedError extends ApiErrorCode {
  readonly pages: readonly SitePage[];
}

/**
 * Finds the written pages that speak of error codes.
 *
 * @param errors the codes
 * @param written the pages, in the order in which they are wanted
 */
export function errorsWithPages(
  errors: readonly ApiErrorCode[],
  written: readonly (SitePage & { readonly prose: Prose })[],
): readonly PlannedError[] {
  const texts = written.map((page) => ({ page, text: JSON.stringify(page.prose.blocks) }));
  return errors.map((error) => ({
    ...error,
    pages: texts.filter(({ text }) => text.includes(error.code)).map(({ page }) => page),
  }));
}

/**
 * The view of error codes.
 *
 * @param errors the codes
 * @param medium where they go
 * @param from the page that they stand on
 * @param effects effects of the call, where only its errors are wanted
 */
export function errorViews(
  errors: readonly PlannedError[],
  medium: Medium,
  from: string,
  effects?: readonly Effect[],
): readonly ErrorView[] {
  return errors
    .filter(
      (one) => effects === undefined || one.effects?.some((effect) => effects.includes(effect)) !== false,
    )
    .map(({ code, meaning, effects: only, pages }) => ({
      id: medium.id(errorAnchor(code)),
      href: linkTo(medium, from, 'errors', errorAnchor(code)),
      code: medium.code(code),
      meaning: medium.line(meaning),
      when: only === undefined ? 'any call' : `calls with the effect ${only.join(' or ')}`,
      pages: pages.map(({ path, title }, index) => ({
        title: medium.line(title),
        href: linkTo(medium, from, path),
        last: index === pages.length - 1,
      })),
    }));
}

/**
 * Anchor of an error code on the page of errors.
 *
 * @param code the code
 */
export function errorAnchor(code: string): string {
  return `code-${code.replace(/[\s|]+/gu, '-')}`;
}
