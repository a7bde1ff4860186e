/** The reader of stdout went away (`| head -1`): it got what it wanted, so this is no failure of a listing. */
export class ClosedOutput extends Error {
  override readonly name = 'ClosedOutput'

  constructor() {
    super('the reader of the output went away')
  }
}
