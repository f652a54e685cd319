/**
 * A list with room for twice as much.
 *
 * @param list the list, whose values stand in the new one as well
 * @param least what there must be room for
 */
export function grown(list: Int32Array, least = 0): Int32Array {
  const larger = new Int32Array(Math.max(list.length * 2, least));
  larger.set(list);
  return larger;
}
