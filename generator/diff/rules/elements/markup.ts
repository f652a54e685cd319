import type { Rules } from '../rule.js';
import { B, C, R } from '../rule.js';

const MESSAGE_CODE = { wire: 'message', caller: 'code' } as const;
const MESSAGE = { wire: 'message' } as const;

/** Rules about how the same content is marked up: in lists, in attributes, as text. */
export const markupRules = {
  'list-wrapper-added': {
    family: 'elements',
    title: 'Element wrapped in a list',
    wire: [B, B],
    caller: R,
    why: {
      request: 'The server looks one level further down.',
      response: 'Readers look one level too high.',
      caller: 'The SDK may keep the array.',
    },
    mirror: 'list-wrapper-removed',
    witness: MESSAGE,
  },
  'list-wrapper-removed': {
    family: 'elements',
    title: 'Element taken out of a list',
    wire: [B, B],
    caller: R,
    why: {
      request: 'The server looks one level further up.',
      response: 'Readers look one level too low.',
      caller: 'The SDK may keep the array.',
    },
    mirror: 'list-wrapper-added',
    witness: MESSAGE,
  },
  'element-to-attribute': {
    family: 'elements',
    title: 'Element became an attribute',
    wire: [B, B],
    caller: C,
    why: {
      request: 'The server looks in the tag.',
      response: 'Readers look between the tags.',
      caller: 'The property stays.',
    },
    mirror: 'attribute-to-element',
    witness: MESSAGE,
  },
  'attribute-to-element': {
    family: 'elements',
    title: 'Attribute became an element',
    wire: [B, B],
    caller: C,
    why: {
      request: 'The server looks between the tags.',
      response: 'Readers look in the tag.',
      caller: 'The property stays.',
    },
    mirror: 'element-to-attribute',
    witness: MESSAGE,
  },
  'content-kind-changed': {
    family: 'elements',
    title: 'Other kind of content',
    wire: [B, B],
    caller: B,
    why: {
      request: 'What stands between the tags is refused.',
      response: 'Readers meet content of another kind.',
      caller: 'The property has another type.',
    },
    mirror: 'content-kind-changed',
    witness: MESSAGE_CODE,
  },
  'mixed-content-added': {
    family: 'elements',
    title: 'Text between elements allowed',
    wire: [C, R],
    caller: R,
    why: {
      request: 'Messages without text are still accepted.',
      response: 'Readers may lose the text between elements.',
      caller: 'Mixed content has a type of its own.',
    },
    mirror: 'mixed-content-removed',
    witness: {},
  },
  'mixed-content-removed': {
    family: 'elements',
    title: 'Text between elements refused',
    wire: [B, C],
    caller: R,
    why: {
      request: 'Text between elements is refused.',
      response: 'No text comes any more.',
      caller: 'Mixed content has a type of its own.',
    },
    mirror: 'mixed-content-added',
    witness: MESSAGE,
  },
  'nillable-added': {
    family: 'elements',
    title: 'xsi:nil allowed',
    wire: [C, B],
    caller: [C, B],
    why: {
      request: 'Messages without it are still accepted.',
      response: 'Readers may meet xsi:nil.',
      caller: 'The result may be null.',
    },
    mirror: 'nillable-removed',
    witness: MESSAGE_CODE,
  },
  'nillable-removed': {
    family: 'elements',
    title: 'xsi:nil refused',
    wire: [B, C],
    caller: [R, C],
    why: {
      request: 'Messages with xsi:nil are refused.',
      response: 'It never comes again.',
      caller: 'The argument may take null for other reasons.',
    },
    mirror: 'nillable-added',
    witness: MESSAGE,
  },
  'empty-element-meaning-changed': {
    family: 'elements',
    title: 'Other meaning of an empty element',
    wire: [B, B],
    caller: R,
    why: {
      request: 'The same message clears a value or leaves it alone.',
      response: 'The same message says that there is no value, or says nothing.',
      caller: 'Code that clears values does something else.',
    },
    mirror: 'empty-element-meaning-changed',
    witness: { wire: { none: 'both sides accept the same messages and understand them differently' } },
  },
} as const satisfies Rules;
