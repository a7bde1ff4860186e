/** Completion, manual page, and what else ties the tool to its machine. */
export const system: Readonly<Record<string, string>> = {
  'the Tab key in bash, zsh and fish: commands, options, case numbers, source ids, fields':
    'die Tab-Taste in bash, zsh und fish: Befehle, Optionen, Fallnummern, Quellen, Felder',
  'bash, zsh or fish': 'bash, zsh oder fish',
  'for the scripts themselves: candidates -- what was typed so far':
    'für die Skripte selbst: candidates -- was bisher getippt ist',
  'from the next shell on': 'ab der nächsten Shell',
  'a folder that stands in $fpath before compinit runs': 'ein Ordner, der vor compinit in $fpath steht',
  'at once': 'sofort',
  'all of it as a manual page, for man: monitor help --man | man -l -':
    'alles als Handbuchseite, für man: monitor help --man | man -l -',
  'User commands': 'Benutzerbefehle',
  Name: 'Name',
  Synopsis: 'Aufruf',
  Options: 'Optionen',
  'completion {}: no such shell': 'completion {}: diese Shell kennt es nicht',
}
