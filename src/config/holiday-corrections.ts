/** A rule of date-holidays, in its own grammar; `name` null takes the day away, else it becomes a public holiday. */
export interface Correction {
  readonly rule: string
  readonly name: string | null
}

const none = (...rules: readonly string[]): readonly Correction[] => rules.map((rule) => ({ rule, name: null }))
const day = (rule: string, name: string): Correction => ({ rule, name })

/** Boxing day is none where it would be the third day of rest in a row: Christmas on a Monday or a Friday. */
const stephen = (wrong: string): readonly Correction[] => [...none(wrong), day('12-26 not on tuesday, saturday', 'Stephanstag')]

/**
 * Where date-holidays 3.37 and the law of a region differ. What counts is the law of the region: days on which most firms stay closed
 * without it (2 January in Zürich, Easter Monday in Lucerne, 24 December) are the company's to list under `closures`. A day that only
 * single communes keep is none of the canton; where districts differ, the canton stands for the largest part that has one rule. In doubt
 * a day is a working day: an alarm that comes early is seen, a clock that stands still is not.
 */
export const HOLIDAY_CORRECTIONS: Readonly<Record<string, readonly Correction[]>> = {
  // Only New Year, Ascension, 1 August and Christmas are kept in every canton; the library lists what most of them keep.
  CH: none('easter -2', 'easter 1', 'easter 50', '12-26'),
  // Each district has nine days. These are those of Aarau, Brugg, Kulm, Lenzburg and Zofingen; 1 May is one nowhere, the Catholic days
  // only in the Freiamt, the Fricktal and their neighbours.
  'CH-AG': none('05-01', 'easter 60', '08-15', '11-01', '12-08'),
  // Ruhetagsgesetz AI: 8 December is a day of rest as 15 August and 1 November are.
  'CH-AI': [day('12-08', 'Mariä Empfängnis')],
  'CH-AR': stephen('12-26 not on monday'),
  // Ruhetagsgesetz GL, art. 2: neither 24 nor 31 December, on which only the offices close. The Fahrt is on the first Thursday of April,
  // 1 April included (2027), and a week later in Holy Week.
  'CH-GL': [
    ...none('12-24', '12-31', 'Thursday after 04-02 if is observance holiday then next Thursday'),
    day('Thursday after 04-01 if is observance holiday then next Thursday', 'Näfelser Fahrt'),
  ],
  // Ruhetagsgesetz GR, art. 2 names Good Friday.
  'CH-GR': [day('easter -2', 'Karfreitag')],
  // RSN 941.02, art. 3: no Easter Monday; Corpus Christi in Le Landeron and Le Cerneux-Péquignot alone.
  'CH-NE': none('easter 1', 'easter 60'),
  // Ruhetagsgesetz SO, § 2: Saint Joseph is kept by single communes.
  'CH-SO': none('03-19'),
  'CH-UR': stephen('12-26 not on monday, friday'),
  // Nine days in the Valais: neither Whit Monday nor 1 May nor Christmas Eve, which offices give as half days.
  'CH-VS': none('easter 50', '05-01 12:00', '12-24 12:00'),
}
