import { decimal, integer, token } from './runtime/index.js';
import type { TypeTable } from './runtime/index.js';

/** The table of `CreateShipmentMoney` and of types in other modules. */
export function moneyTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'currency',
        as: 'currency',
        is: { codec: token, patterns: ['^(?:[A-Z]{3})$'] },
        default: 'EUR',
      },
    ],
    text: { as: 'value', is: { codec: decimal, totalDigits: 12, fractionDigits: 2 } },
  };
}

/** The table of `CreateShipmentLayer` and of types in other modules. */
export function layerTable(): TypeTable {
  return {
    attributes: [
      {
        at: 'count',
        as: 'count',
        is: { codec: integer, minInclusive: '0', maxInclusive: '65535' },
        required: true,
      },
    ],
  };
}
