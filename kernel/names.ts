// Names that the document may use, by their bytes.
import { CELL, CELLS, CELL_LENGTH, NAME_LENGTH, SLOTS, SLOT_COUNT } from './layout';

/** Slots that are looked at, so that names chosen to collide cost nothing but the help of the kernel. */
const PROBES: u32 = 8;

/** Behind the name that `find` looked at. */
export let nameEnd: usize = 0;

/** Whether two stretches of bytes are the same. */
export function isSame(left: usize, right: usize, length: i32): bool {
  if (length >= 16) {
    const last = <usize>length - 16;
    for (let i: usize = 0; i < last; i += 16) if (!isSame16(left + i, right + i)) return false;
    return isSame16(left + last, right + last);
  }
  if (length >= 8) {
    const last = <usize>length - 8;
    return load<u64>(left) == load<u64>(right) && load<u64>(left + last) == load<u64>(right + last);
  }
  if (length >= 4) {
    const last = <usize>length - 4;
    return load<u32>(left) == load<u32>(right) && load<u32>(left + last) == load<u32>(right + last);
  }
  for (let i: usize = 0; i < <usize>length; i++) if (load<u8>(left + i) != load<u8>(right + i)) return false;
  return true;
}

// @ts-ignore: decorator
@inline
function isSame16(left: usize, right: usize): bool {
  return i8x16.all_true(i8x16.eq(v128.load(left), v128.load(right)));
}

function hashOf(at: usize, length: i32): u32 {
  const first = length < 4 ? load<u32>(at) & (0xffffffff >>> <u32>((4 - length) << 3)) : load<u32>(at);
  let hash = first * 0x9e3779b1 ^ <u32>length * 0x85ebca6b;
  if (length > 4) hash ^= load<u32>(at + <usize>length - 4) * 0xc2b2ae35;
  if (length > 8) hash ^= load<u32>(at + <usize>(length >> 1) - 2) * 0x27d4eb2f;
  return hash >>> 15;
}

/**
 * Puts the name of a cell where `find` finds it.
 *
 * @param name its number
 */
export function add(name: i32): void {
  const cell = CELLS + <usize>name * CELL;
  const hash = hashOf(cell, load<i32>(cell, CELL_LENGTH));
  for (let i: u32 = 0; i < PROBES; i++) {
    const slot = SLOTS + <usize>(((hash + i) & (SLOT_COUNT - 1)) << 1);
    if (load<u16>(slot) != 0) continue;
    store<u16>(slot, <u16>name);
    return;
  }
}

/**
 * Finds the name that stands at an address, and leaves in `nameEnd` where it ends.
 *
 * @returns address of its cell; 0 where it is not known
 */
export function find(at: usize): usize {
  const end = endOf(at);
  const length = <i32>(end - at);
  if (length <= 0 || length > NAME_LENGTH) return 0;
  nameEnd = end;
  const hash = hashOf(at, length);
  for (let i: u32 = 0; i < PROBES; i++) {
    const name = <usize>load<u16>(SLOTS + <usize>(((hash + i) & (SLOT_COUNT - 1)) << 1));
    if (name == 0) return 0;
    const cell = CELLS + name * CELL;
    if (load<i32>(cell, CELL_LENGTH) == length && isSame(cell, at, length)) return cell;
  }
  return 0;
}

/** Where the name ends at the latest: at white space, `>`, `/` or `=`. What stands before is compared as a whole. */
function endOf(from: usize): usize {
  for (let at = from; at <= from + <usize>NAME_LENGTH; at += 16) {
    const bytes = v128.load(at);
    const ends = i8x16.bitmask(
      v128.or(
        v128.or(i8x16.eq(bytes, i8x16.splat(62)), i8x16.eq(bytes, i8x16.splat(61))),
        v128.or(i8x16.eq(bytes, i8x16.splat(47)), i8x16.le_u(bytes, i8x16.splat(32))),
      ),
    );
    if (ends != 0) return at + <usize>ctz(ends);
  }
  return 0;
}
