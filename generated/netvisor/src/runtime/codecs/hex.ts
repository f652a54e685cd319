import type { Codec } from '../codec.js';

const HEX = /^(?:[0-9A-Fa-f]{2})*$/;

/** Bytes as hexadecimal digits, written in capitals (XML Schema Part 2, 3.2.15). */
export const hex: Codec<Uint8Array> = {
  name: 'hex',
  keepsEmpty: true,
  decode: (text) => {
    if (!HEX.test(text)) return undefined;
    const bytes = new Uint8Array(text.length / 2);
    for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
    return bytes;
  },
  encode: (value) => {
    if (!(value instanceof Uint8Array)) return undefined;
    let text = '';
    for (const byte of value) text += byte.toString(16).padStart(2, '0');
    return text.toUpperCase();
  },
};
