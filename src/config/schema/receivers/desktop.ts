import { receiverType } from './receiver-type.js'

export const desktop = receiverType({
  type: 'desktop',
  what: 'Shows a notification on the desktop of whoever runs monitor (Linux: notify-send, macOS: osascript)',
  local: true,
  keys: {},
  options: () => null,
})
