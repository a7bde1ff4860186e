import type { EarlierVersion } from '../../src/model/mention.js'
import { START, type Told } from './support.js'

export const MINUTE = 60_000
export const FIXED = 'Das ist behoben, die Karte ist heute in die Post gegangen.'

export const complaint = (id: number, minute: number, by: string, change: Partial<Told> = {}): Told => ({
  id,
  minute,
  by,
  kind: 'complaint',
  text: `Ich warte seit Wochen auf meine Karte (${by}).`,
  ...change,
})
export const said = (id: number, minute: number, by: string, text: string, change: Partial<Told> = {}): Told => ({
  id,
  minute,
  by,
  text,
  ...change,
})
export const reply = (id: number, minute: number, text: string, change: Partial<Told> = {}): Told => ({
  id,
  minute,
  by: 'Beispiel',
  text,
  official: true,
  ...change,
})
export const edited = (text: string, atMinute: number, kind: EarlierVersion['kind'] = 'complaint') => ({
  change: { earlier: [{ text, kind, until: START + atMinute * MINUTE }] },
})

export const petra = complaint(1, 0, 'Petra Müller')
export const urs = complaint(2, 10, 'Urs Meier')
export const anna = complaint(3, 20, 'Anna')
