/** A template that is ready to be filled in. */
export type CompiledTemplate = (view: object) => string;

/** Options that every template is compiled with, ahead of time or at run time. */
export const COMPILE_OPTIONS = { noEscape: true, strict: true, knownHelpersOnly: true } as const;

/** The part of Handlebars that turns text into templates. */
export interface TemplateCompiler {
  compile(text: string, options: typeof COMPILE_OPTIONS): CompiledTemplate;
  registerPartial(name: string, template: CompiledTemplate): void;
}

/** The part of the Handlebars runtime that revives templates compiled ahead of time. */
export interface TemplateReviver<Specification> {
  template(specification: Specification): CompiledTemplate;
  registerPartial(name: string, template: CompiledTemplate): void;
}

/** Lays out views. */
export interface Templates {
  /**
   * Fills in a template.
   *
   * @param path path of the template below the folder of templates
   * @param view its context
   * @throws RangeError where there is no such template, Error where it uses a path that the view does not have
   */
  render(path: string, view: object): string;
}

/**
 * Compiles templates from text.
 *
 * @param sources text by path below the folder of templates; the ones in a folder `partials` are known to the
 *   others by their path without that folder and the ending (`typescript/doc`)
 * @param compiler an instance of Handlebars of its own (`Handlebars.create()`)
 */
export function compileTemplates(
  sources: ReadonlyMap<string, string>,
  compiler: TemplateCompiler,
): ReadonlyMap<string, CompiledTemplate> {
  const templates = new Map<string, CompiledTemplate>();
  for (const [path, text] of sources) {
    const template = compiler.compile(text, COMPILE_OPTIONS);
    register(path, template, compiler);
    templates.set(path, template);
  }
  return templates;
}

/**
 * Revives templates that were compiled ahead of time with `COMPILE_OPTIONS`.
 *
 * @param specifications what `Handlebars.precompile` gave, evaluated, by path
 * @param reviver an instance of the Handlebars runtime of its own
 */
export function reviveTemplates<Specification>(
  specifications: ReadonlyMap<string, Specification>,
  reviver: TemplateReviver<Specification>,
): ReadonlyMap<string, CompiledTemplate> {
  const templates = new Map<string, CompiledTemplate>();
  for (const [path, specification] of specifications) {
    const template = reviver.template(specification);
    register(path, template, reviver);
    templates.set(path, template);
  }
  return templates;
}

/**
 * A collection of templates. Later layers replace earlier ones path by path: the built-in templates first,
 * those of the user behind them.
 *
 * @param layers compiled templates by path; partials of a later layer must be registered after the earlier ones
 */
export function templatesOf(...layers: readonly ReadonlyMap<string, CompiledTemplate>[]): Templates {
  const all = new Map(layers.flatMap((layer) => [...layer]));
  return {
    render: (path, view) => {
      const template = all.get(path);
      if (template === undefined) throw new RangeError(`no template ${path}`);
      return template(view);
    },
  };
}

/**
 * Name under which a partial is known; undefined for a template that is not one.
 *
 * @param path path below the folder of templates
 */
export function partialName(path: string): string | undefined {
  const match = /^(?<folder>.*?)partials\/(?<name>.+)\.hbs$/u.exec(path);
  return match === null ? undefined : `${match.groups?.['folder'] ?? ''}${match.groups?.['name'] ?? ''}`;
}

function register(
  path: string,
  template: CompiledTemplate,
  into: { registerPartial(name: string, template: CompiledTemplate): void },
): void {
  const name = partialName(path);
  if (name !== undefined) into.registerPartial(name, template);
}
