import type { Tone } from '../../alerts/message/notice-item.js'

/** Colour of the stripe beside a message. It says nothing that the text does not say as well. */
export const TONE_COLOURS: Readonly<Record<Tone, number>> = {
  alarm: 0xd92d20,
  warning: 0xf79009,
  over: 0x12b76a,
  info: 0x2e90fa,
}

/** `#d92d20`. */
export const hexColour = (tone: Tone): string => `#${TONE_COLOURS[tone].toString(16).padStart(6, '0')}`
