import { outermost, rootsNamed } from '../../../diff/index.js';
import type { ApiModel, Resource } from '../../../model/model.js';
import type { Schema } from '../../../model/schema.js';
import { memorySource } from '../../files.js';
import { CONFIG_FILE, loadWorkspace } from '../../load.js';
import type { SdkInput } from './side-sdk.js';

/** More messages than this in a schema on its own are not made an SDK of. */
const MOST_MESSAGES = 16;

/**
 * A model that no folder belongs to, as an SDK is made of it.
 *
 * @param model the model
 * @param config what the configuration of a folder says beside `api`
 */
export function inputOfModel(model: ApiModel, config: object = {}): SdkInput {
  const { id, title } = model.api;
  const text = JSON.stringify({ api: { id, title }, ...config });
  const { workspace } = loadWorkspace(memorySource({ [CONFIG_FILE]: text }));
  if (workspace === undefined) throw new TypeError(`${CONFIG_FILE} without documents is not accepted`);
  return { model, workspace };
}

/**
 * A schema on its own as an SDK is made of it: every message is the request or response of a resource that is called
 * like its root element.
 *
 * @param schema the schema
 * @param direction what its messages are for
 * @param root root element; all outermost ones unless given
 * @returns undefined where there are too many messages
 */
export function inputOfSchema(
  schema: Schema,
  direction: 'request' | 'response' | 'both',
  root?: string,
): SdkInput | undefined {
  const roots = root === undefined ? outermost(schema) : rootsNamed(schema, root);
  if (roots.length > MOST_MESSAGES) return undefined;
  const resources = roots.map((one): Resource => ({
    name: one.name,
    path: `/${one.name}`,
    method: 'POST',
    status: 'documented',
    subject: 'messages',
    title: { en: one.name },
    effects: [],
    parameters: [],
    parameterRules: [],
    ...(direction === 'response' ? {} : { request: { root: one } }),
    ...(direction === 'request' ? {} : { response: { root: one } }),
    provenance: one.provenance,
  }));
  return inputOfModel({
    format: 'doctypist-model',
    version: 1,
    api: { id: 'messages', title: 'Messages', caseInsensitiveNames: false },
    sources: [],
    resources,
    types: schema.types,
    codeTables: [],
    contradictions: [],
  });
}
