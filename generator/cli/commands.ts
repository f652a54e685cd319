import type { CommandDefinition } from './command.js';

/** A command that is loaded when it is called, so that no command pays for another. */
export interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<CommandDefinition>;
}

/** All commands by name, in the order in which help lists them. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  generate: {
    summary: 'generate SDK and model from a specification folder',
    load: async () => (await import('./commands/generate.js')).generateCommand,
  },
  check: {
    summary: 'say whether the output matches the documents',
    load: async () => (await import('./commands/check.js')).checkCommand,
  },
  verify: {
    summary: 'type-check the generated SDK and list its public surface',
    load: async () => (await import('./commands/verify.js')).verifyCommand,
  },
  validate: {
    summary: 'read all documents and list what is wrong with them',
    load: async () => (await import('./commands/validate.js')).validateCommand,
  },
  pull: {
    summary: 'fetch the documents again from where they came',
    load: async () => (await import('./commands/pull.js')).pullCommand,
  },
  encode: {
    summary: 'encode a JSON file as a request',
    load: async () => (await import('./commands/encode.js')).encodeCommand,
  },
  decode: {
    summary: 'decode an XML file to JSON',
    load: async () => (await import('./commands/decode.js')).decodeCommand,
  },
  'validate-message': {
    summary: 'check an XML file against a message of the model',
    load: async () => (await import('./commands/validate-message.js')).validateMessageCommand,
  },
  docs: {
    summary: 'write reference documentation: Markdown and a static site',
    load: async () => (await import('./commands/docs.js')).docsCommand,
  },
  schema: {
    summary: 'write messages as XSD or DTD, or the API as OpenAPI',
    load: async () => (await import('./commands/schema.js')).schemaCommand,
  },
  mock: {
    summary: 'serve a mock of the API',
    load: async () => (await import('./commands/mock.js')).mockCommand,
  },
  explain: {
    summary: 'print the page of a diagnostic code',
    load: async () => (await import('./commands/explain.js')).explainCommand,
  },
  inspect: {
    summary: 'list every parameter, element and attribute of the model',
    load: async () => (await import('./commands/inspect.js')).inspectCommand,
  },
  diff: {
    summary: 'say what changed between two versions, and whom it breaks',
    load: async () => (await import('./commands/diff.js')).diffCommand,
  },
  changelog: {
    summary: 'write what changed between two versions as release notes',
    load: async () => (await import('./commands/changelog.js')).changelogCommand,
  },
  'git-diff-driver': {
    summary: 'show changes of documents in git as a changelog',
    load: async () => (await import('./commands/git-diff-driver.js')).gitDiffDriverCommand,
  },
  rules: {
    summary: 'list the rules by which changes are judged',
    load: async () => (await import('./commands/rules.js')).rulesCommand,
  },
};
