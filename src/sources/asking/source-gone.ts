/** The publisher says that this source has ended (HTTP 410, JSON Feed `expired`): it is not worth asking again. Told by its name. */
export class SourceGone extends Error {
  override readonly name = 'SourceGone'
  readonly hint = 'remove the source from the configuration, or give it its new address'
}
