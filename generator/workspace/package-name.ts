import type { Config } from './config.js';

/**
 * Name of the package of the SDK.
 *
 * @param config the configuration
 */
export function packageName({ api, sdk }: Config): string {
  return sdk.package ?? `${api.id}-sdk`;
}
