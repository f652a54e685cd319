// Where things stand in the memory that the kernel and `runtime/read/kernel.ts` share. Both must agree.

/** State of a run, 32-bit integers. */
export const POSITION: usize = 0;
export const END: usize = 4;
export const TOP: usize = 8;
export const DEPTH: usize = 12;
export const CHILDLESS: usize = 16;
export const POOL_TOP: usize = 20;
export const FLOOR: usize = 24;
export const LOWEST: usize = 28;
export const UNRESOLVED: usize = 32;
/** Limits, as `runtime/read/options.ts` has them. */
export const MAX_DEPTH: usize = 36;
export const MAX_TEXT: usize = 40;
export const MAX_ATTRIBUTES: usize = 44;
export const MAX_VALUE: usize = 48;

/** Numbers of the names of the open elements, 32-bit integers. */
export const OPEN: usize = 1024;
/** Open elements that there is room for. */
export const OPEN_COUNT: i32 = 1024;

/** Numbers of names by hash, 16-bit integers; 0 where free. */
export const SLOTS: usize = 8192;
export const SLOT_COUNT: u32 = 2048;
/** A cell for each name, by number: its bytes, then three 32-bit integers. */
export const CELLS: usize = 12288;
export const CELL: usize = 64;
export const NAME_LENGTH: i32 = 48;
/** Bytes of the name; 0 where the name is not for the kernel. */
export const CELL_LENGTH: usize = 48;
/** Symbol as the name of an element, in the scope at hand; 0 where not known. */
export const CELL_ELEMENT: usize = 52;
/** Symbol as the name of an attribute; 0 where it takes more than that. */
export const CELL_ATTRIBUTE: usize = 56;
/** Not 0 where elements of that name mostly hold a number. */
export const CELL_NUMERIC: usize = 60;

/** The window of input, 64 KiB and zeros behind. */
export const WINDOW: usize = 77824;
/** Bytes of the window that must be left to begin a token: no look ahead leaves the window. */
export const MARGIN: i32 = 64;

/** The tape, as `runtime/read/tape.ts` describes it; a multiple of 8. */
export const TAPE: usize = 143488;
/** Integers on the tape after which the decoder takes over, and those that there is room for. */
export const TAPE_LENGTH: i32 = 24576;
/** Integers in a record, and bytes. */
export const RECORD: i32 = 6;

/** Texts in ISO-8859-1, one behind the other. */
export const POOL: usize = 249984;

/** Numbers of the names that followed the last time, 16-bit integers; guesses. */
export const FOLLOWERS: usize = 315648;
export const FOLLOWER_COUNT: i32 = 2048;
