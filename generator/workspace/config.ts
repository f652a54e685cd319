import * as v from 'valibot';
import { vocabulary } from './vocabulary.js';

const language = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u, 'a language tag, for example `de`'),
);

const codecChoice = v.union([v.string(), v.strictObject({ request: v.string(), response: v.string() })]);

const page = v.strictObject({
  file: v.string(),
  subject: v.string(),
  language: v.optional(language),
  /** Where the document was fetched from. */
  origin: v.optional(v.string()),
  format: v.optional(v.picklist(['html', 'text'])),
});

const messagePart = v.picklist(['request', 'response']);

const schema = v.strictObject({
  file: v.string(),
  /** Resource whose message it describes; that of the same name as the file where it is absent. */
  resource: v.optional(v.string()),
  part: v.optional(messagePart),
  /** Root element, where the schema declares several. */
  root: v.optional(v.string()),
  origin: v.optional(v.string()),
});

const parameter = v.strictObject({
  name: v.string(),
  type: v.optional(v.string()),
  required: v.optional(v.boolean()),
  values: v.optional(v.array(v.string())),
  docs: v.optional(v.string()),
});

const resource = v.strictObject({
  name: v.string(),
  path: v.optional(v.string()),
  method: v.optional(v.picklist(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])),
  subject: v.optional(v.string()),
  title: v.optional(v.string()),
  docs: v.optional(v.string()),
  effects: v.optional(v.array(v.picklist(['reads', 'writes', 'deletes']))),
  parameters: v.optional(v.array(parameter)),
  request: v.optional(v.strictObject({ schema: v.string(), root: v.string() })),
  response: v.optional(v.strictObject({ schema: v.string(), root: v.string() })),
});

/** Paths that the generator writes itself. */
const GENERATED = /^(?:resources|runtime|client)\/|^(?:index|client|dialect)\.ts$/u;

const modulePath = v.pipe(
  v.string(),
  v.regex(/^(?:[\w-]+\/)*[\w-]+\.ts$/u, 'a path below the folder that ends in .ts'),
  v.check((path) => !GENERATED.test(path), 'the SDK has a file of its own there'),
);

/** TypeScript files beside the documents that are copied into the SDK; the first is the module that is exported. */
const modules = v.pipe(
  v.union([modulePath, v.pipe(v.array(modulePath), v.minLength(1))]),
  v.transform((paths): readonly string[] => (typeof paths === 'string' ? [paths] : paths)),
);

/** Shape of `doctypist.yaml`, the configuration of one specification folder. */
export const configSchema = v.strictObject({
  api: v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/u, 'lower-case letters, digits and hyphens')),
    title: v.string(),
    /** The server ignores the case of element names. */
    caseInsensitiveNames: v.optional(v.boolean(), false),
    /** Encoding of documents that are not UTF-8 and do not say what they are, for the command line. */
    fallbackEncoding: v.optional(v.string()),
  }),
  pages: v.optional(v.array(page), []),
  schemas: v.optional(v.array(schema), []),
  resources: v.optional(v.array(resource), []),
  /** Path of a resource on the server; `{name}` is replaced. */
  path: v.optional(v.string(), '/{name}'),
  /** Ending by which resource names are recognised in prose and links, for example `.nv`. */
  resourceSuffix: v.optional(v.string()),
  envelope: v.optional(
    v.strictObject({
      /** Schema of the response root. */
      schema: v.string(),
      root: v.string(),
      /** Child behind which the payload of a resource stands; a wildcard in the schema is its place otherwise. */
      after: v.optional(v.string()),
    }),
  ),
  /** Codec by kind of type word of a page. */
  codecs: v.optional(v.record(v.string(), codecChoice), {}),
  /** Codec by declared simple type of a schema. */
  schemaTypes: v.optional(v.record(v.string(), codecChoice), {}),
  /** Codec by name, before `codecs`; the first that fits wins. `name` may hold `*`. */
  codecRules: v.optional(
    v.array(
      v.strictObject({
        name: v.string(),
        type: v.optional(v.string()),
        part: v.optional(v.picklist(['query', 'request', 'response'])),
        codec: v.string(),
      }),
    ),
    [],
  ),
  /** Value lists of two spellings of yes and no become a boolean codec. */
  inferBooleans: v.optional(v.boolean(), false),
  /** Which kind of source wins, strongest first. */
  precedence: v.optional(v.array(v.picklist(['xsd', 'dtd', 'page'])), ['xsd', 'dtd', 'page']),
  /** `overlay.yaml` where it is absent, which need not exist then. */
  overlay: v.optional(v.string()),
  /** Additional words of the table reader. */
  vocabulary: v.optional(v.array(vocabulary), []),
  sdk: v.optional(
    v.strictObject({
      package: v.optional(v.string()),
      version: v.optional(v.string(), '0.0.0'),
      runtime: v.optional(v.picklist(['copy', 'import']), 'copy'),
      /** `lenient`: what a response must hold is not trusted; `schema`: it is. */
      responses: v.optional(v.picklist(['lenient', 'schema']), 'schema'),
      /** Resources whose messages are long: code is emitted that reads their responses and writes their requests faster. */
      specialise: v.optional(v.array(v.string()), []),
      dialect: v.optional(v.string()),
      /**
       * What the transport has to know of the service; exported as `./profile`. It has a function called after
       * the API, `<id>Profile`, that takes what a caller knows and gives a `Profile`.
       */
      profile: v.optional(modules),
      /** Stands in for the server; exported as `./mock`. */
      mock: v.optional(modules),
      /** Folder with templates that replace the built-in ones, by path. */
      templates: v.optional(v.string()),
    }),
    {},
  ),
  docs: v.optional(
    v.strictObject({
      /** Written pages (Markdown); one called as a page that is made anyway is its introduction. */
      pages: v.optional(v.array(v.string()), []),
      /** Written guides (Markdown). */
      guides: v.optional(v.array(v.string()), []),
      /** Terms in several languages with what they are called on the wire (YAML). */
      glossary: v.optional(v.string()),
      /** Titles and descriptions in languages that the documents do not have (YAML). */
      translations: v.optional(v.string()),
      /** Descriptions of the documents in further languages, wherever they stand (JSON or YAML). */
      phrases: v.optional(v.string()),
      errors: v.optional(
        v.strictObject({
          /** Id of the code table: code in its first column, meaning in its second. */
          table: v.string(),
          /** Codes that only calls with one of these effects can give. */
          effects: v.optional(v.record(v.string(), v.array(v.picklist(['reads', 'writes', 'deletes']))), {}),
        }),
      ),
      /** What `generate` writes into the folder `docs` of the output; `doctypist docs` writes all at any time. */
      generate: v.optional(v.picklist(['nothing', 'markdown', 'all']), 'nothing'),
    }),
    {},
  ),
  /** TypeScript names by `scope/wireName`, before the lock. */
  names: v.optional(v.record(v.string(), v.string()), {}),
  /** Output folder, relative to the specification folder. */
  output: v.optional(v.string()),
});

/** The configuration of one specification folder, with defaults filled in. */
export type Config = v.InferOutput<typeof configSchema>;

/** A choice of codec, the same for both directions or one for each. */
export type CodecChoice = v.InferOutput<typeof codecChoice>;
