/** Whether receivers can be reached, as `monitor check --online` says it. */
export const errorsReach: Readonly<Record<string, string>> = {
  '{} can be reached': '{} ist erreichbar',
  '{} can be reached, its certificate is valid': '{} ist erreichbar, das Zertifikat ist gültig',
  '{} can be reached, and {} may log in': '{} ist erreichbar, und {} darf sich anmelden',
  '{} is there and can be started': '{} ist vorhanden und lässt sich starten',
  '{}, last told at {}; try it: {}': '{}, zuletzt benachrichtigt {}; ausprobieren: {}',
  '{}: {} (it said: {})': '{}: {} (Antwort: {})',
  'make it executable: chmod +x {}': 'machen Sie es ausführbar: chmod +x {}',
  'install it, or write its whole path in command': 'installieren Sie es, oder schreiben Sie in command seinen ganzen Pfad',
  'install notify-send (Debian and Ubuntu: apt install libnotify-bin)':
    'installieren Sie notify-send (Debian und Ubuntu: apt install libnotify-bin)',
  'it belongs to macOS': 'es gehört zu macOS',
  'desktop: {} is not known here, only Linux and macOS are; use another type of receiver':
    'desktop: {} ist hier nicht bekannt, nur Linux und macOS; verwenden Sie einen anderen Empfängertyp',
}
