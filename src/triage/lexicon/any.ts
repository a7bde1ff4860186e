import type { Group } from './group.js'

/** What needs no language. */
export const anyLanguage: readonly Group[] = [
  { code: 'angry-emoji', complaint: 1.6, phrases: `😡 | 🤬 | 👎 | 😠 | 🤮 | 💩 | 🖕 | 😤 | 🤦 | 🙄` },
  { code: 'sad-emoji', complaint: 0.6, phrases: `😢 | 😭 | ☹ | 😞 | 😩 | 😫 | 💔` },
  {
    code: 'happy-emoji',
    praise: 1.5,
    complaint: -0.5,
    phrases: `❤ | 😍 | 🥰 | 👍 | 👏 | 🙏 | 🎉 | 💪 | 😊 | 🤗 | ♥ | 💚 | 💙 | 💛 | 🧡 | 💜`,
  },
]
