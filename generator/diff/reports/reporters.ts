import { githubReporter } from './github.js';
import { gitlabReporter } from './gitlab.js';
import { htmlReporter } from './html.js';
import { jsonReporter } from './json.js';
import { junitReporter } from './junit.js';
import { markdownReporter } from './markdown.js';
import type { Reporter } from './report.js';
import { sarifReporter } from './sarif.js';
import { textReporter } from './text.js';

/** All forms of report, the default first. */
export const reporters = {
  text: textReporter,
  json: jsonReporter,
  markdown: markdownReporter,
  html: htmlReporter,
  github: githubReporter,
  'gitlab-code-quality': gitlabReporter,
  junit: junitReporter,
  sarif: sarifReporter,
} as const satisfies Readonly<Record<string, Reporter>>;

/** Name of a form of report. */
export type ReportFormat = keyof typeof reporters;

/** Names of all forms, the default first. */
export const reportFormats = [
  'text',
  'json',
  'markdown',
  'html',
  'github',
  'gitlab-code-quality',
  'junit',
  'sarif',
] as const satisfies readonly ReportFormat[];
