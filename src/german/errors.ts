/** What went wrong, and what to do about it. */
export const errors: Readonly<Record<string, string>> = {
  '--lang {}: not one of {}': '--lang {}: keines von {}',
  'interrupted; everything stored so far is kept': 'abgebrochen; was bis hierhin gespeichert war, bleibt',
  'This was not expected. MONITOR_DEBUG=1 prints where it happened.':
    'Das war nicht vorgesehen. MONITOR_DEBUG=1 zeigt, wo es geschah.',
}
