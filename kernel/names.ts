// Names that the document may use, by their bytes.
import { CELL, CELLS, CELL_LENGTH, NAME_LENGTH, SLOTS, SLOT_COUNT } from './layout';

/** Slots that are looked at, so that names chosen to collide cost nothing but the help of the kernel. */
const PROBES: u32 = 8;

/** Behind the name that `find` looked at. */
export let nameEnd: usize = 0;

/** Whether the name of a cell, which is not empty, stands at an address. Cells are filled up with zeros. */
// @ts-ignore: decorator
@inline
export function isAt(cell: usize, at: usize, length: i32): bool {
  while (length > 16) {
    if (differences(cell, at) != 0) return false;
    cell += 16;
    at += 16;
    length -= 16;
  }
  return differences(cell, at) << (32 - length) == 0;
}

/** Whether two stretches of at most 16 bytes are the same. */
// @ts-ignore: decorator
@inline
export function isSame(left: usize, right: usize, length: i32): bool {
  return (differences(left, right) & ((1 << length) - 1)) == 0;
}

/** Bits of the bytes that are not the same. */
// @ts-ignore: decorator
@inline
function differences(left: usize, right: usize): i32 {
  return i8x16.bitmask(i8x16.ne(v128.load(left), v128.load(right)));
}

/** Of its length and of its first and last eight bytes. */
function hashOf(at: usize, length: i32): u32 {
  let bits = load<u64>(at);
  if (length < 8) bits &= (<u64>1 << (length << 3)) - 1;
  else bits ^= rotl<u64>(load<u64>(at + <usize>length - 8), 29);
  return <u32>(((bits ^ length) * 0x9e3779b97f4a7c15) >>> 52);
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
    if (load<i32>(cell, CELL_LENGTH) == length && isAt(cell, at, length)) return cell;
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
