import { describe, expect, test } from 'vitest';
import { learnLexicon } from '../../generator/names/lexicon.js';
import { wordsOf } from '../../generator/names/segment.js';

function cut(name: string, spellings: readonly string[], prose: readonly string[] = []): string {
  return wordsOf(name, learnLexicon({ spellings: [name, ...spellings], prose })).join(' ');
}

describe('a name in small letters', () => {
  test('is cut by the spelling of the same name elsewhere', () => {
    expect(cut('wozzlefrobdate', ['WozzleFrobDate'])).toBe('wozzle frob date');
  });

  test('is cut by words of other names', () => {
    expect(cut('wozzlefrob', ['WozzleDate', 'FrobNumber'])).toBe('wozzle frob');
  });

  test('is cut by words of the prose', () => {
    expect(cut('wozzlefrob', [], ['The wozzle of a frob.', 'Every frob has a wozzle.'])).toBe('wozzle frob');
  });

  test('is cut by words that everybody knows', () => {
    expect(cut('printbydefault', [])).toBe('print by default');
  });

  test('stays whole where nothing says how to cut it', () => {
    expect(cut('wozzlefrob', [])).toBe('wozzlefrob');
  });

  test('keeps its endings', () => {
    expect(
      ['vouchers', 'numbering', 'discountable', 'repayment'].map((name) => cut(name, ['VoucherNumber'])),
    ).toEqual(['vouchers', 'numbering', 'discountable', 'repayment']);
  });

  test('is not taken apart where the language writes it as one word', () => {
    expect(cut('timestamp', ['TimeOfDay', 'StampDuty'])).toBe('timestamp');
  });
});

describe('the lexicon', () => {
  test('forgets a word that is glued from better known ones', () => {
    expect(cut('customerpostnumber', ['VendorPostnumber', 'PostOffice', 'InvoiceNumber'])).toBe(
      'customer post number',
    );
  });

  test('does not learn from prose that quotes a wire name', () => {
    expect(cut('wozzlefrobs', ['WozzleDate', 'FrobsNumber', 'wozzlefrob'], ['Give wozzlefrob here.'])).toBe(
      'wozzle frobs',
    );
  });

  test('learns from names with capitals in prose', () => {
    expect(cut('wozzlefrob', [], ['See WozzleFrob below.'])).toBe('wozzle frob');
  });

  test('reads an acronym before a small word in the way that gives known words', () => {
    expect(cut('SalesVATdebt', ['VATCode'])).toBe('sales vat debt');
  });

  test('corrects a border that splits a known word', () => {
    expect(cut('vendoreMail', ['VendorName', 'EmailAddress', 'CustomerEmail'])).toBe('vendor email');
  });
});

test('numbers stand for themselves', () => {
  expect(cut('base64data', [])).toBe('base 64 data');
});

test('a long name without a known word takes little time', () => {
  expect(cut('q'.repeat(2000), [])).toBe(
    'q'
      .repeat(2000)
      .match(/.{1,64}/gu)
      ?.join(' '),
  );
});
