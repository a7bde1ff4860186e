/** Inverse of a small square matrix, by Gauss and Jordan with the largest pivot. Throws where there is none. */
export function inverseOf(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length
  const rows = matrix.map((row, at) => [...row, ...matrix.map((_, column) => (column === at ? 1 : 0))])
  for (let pivot = 0; pivot < size; pivot++) {
    let largest = pivot
    for (let row = pivot + 1; row < size; row++)
      if (Math.abs(rows[row]![pivot]!) > Math.abs(rows[largest]![pivot]!)) largest = row
    ;[rows[pivot], rows[largest]] = [rows[largest]!, rows[pivot]!]
    const divisor = rows[pivot]![pivot]!
    if (Math.abs(divisor) < 1e-9) throw new Error('the heads of the judgement cannot be told apart: its weights are damaged')
    rows[pivot] = rows[pivot]!.map((value) => value / divisor)
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue
      const factor = rows[row]![pivot]!
      rows[row] = rows[row]!.map((value, column) => value - factor * rows[pivot]![column]!)
    }
  }
  return rows.map((row) => row.slice(size))
}
