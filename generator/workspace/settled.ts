import { resolve } from 'node:path';
import { folderSource, folderTarget } from './files.js';
import type { ReceiptKind } from './receipt-store.js';
import { receiptStore, toolDigest } from './receipt-store.js';
import type { Receipt } from './receipt.js';
import { receiptStands } from './receipt.js';

/**
 * The receipt of the last run, where tool, documents and what it wrote are byte for byte as it left them.
 *
 * @param folder the specification folder
 * @param kind what the receipt is for
 * @param output output folder that the caller names; the one of the configuration unless given
 */
export async function settledReceipt(
  folder: string,
  kind: ReceiptKind = 'output',
  output?: string,
): Promise<Receipt | undefined> {
  const receipt = receiptStore(folder, kind)?.last();
  const tool = receipt && toolDigest();
  if (receipt === undefined || tool === undefined) return undefined;
  if (output === undefined ? receipt.named : receipt.output !== resolve(output)) return undefined;
  const stands = await receiptStands(receipt, tool, folderSource(folder), folderTarget(receipt.output));
  return stands ? receipt : undefined;
}
