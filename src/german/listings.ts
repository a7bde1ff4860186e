/** How listings are shown: options, the pager, links, tables. */
export const listings: Readonly<Record<string, string>> = {
  'a line each, as many columns as the terminal has room for': 'je eine Zeile, so viele Spalten, wie das Terminal Platz hat',
  'a card each; which of the two without a flag: listing.view, which is cards':
    'je eine Karte; was ohne Angabe gilt, sagt listing.view, sonst Karten',
  'instants with date, seconds and zone in place of how long ago or ahead they are':
    'Zeitpunkte mit Datum, Sekunden und Zone statt der Zeit, die bis dahin oder seither vergeht',
  'a line each, what is most overdue first': 'je eine Zeile; was am längsten überfällig ist, zuerst',
  'print long pages at once, not by the screen through $MONITOR_PAGER, $PAGER or less':
    'lange Seiten auf einmal ausgeben, nicht bildschirmweise durch $MONITOR_PAGER, $PAGER oder less',
  'what shows pages and listings that are longer than the screen (else PAGER, else less); empty for nothing':
    'zeigt Seiten und Listen, die länger sind als der Bildschirm (sonst PAGER, sonst less); leer für nichts',
  'links in a terminal that is not known to show them, or in tmux; 0 for none':
    'Links auch in einem Terminal, von dem das nicht bekannt ist, oder in tmux; 0 für keine',
  'cards, coloured; times in the time zone of the SLA; what is longer than the screen goes through a pager':
    'Karten, farbig; Zeiten in der Zeitzone der SLA; was länger ist als der Bildschirm, geht durch einen Pager',
  'cases and mentions by the line, as many columns as there is room for; listing.view: table makes it the rule':
    'Fälle und Erwähnungen zeilenweise, so viele Spalten, wie Platz ist; listing.view: table macht es zur Regel',
  'a card each; both in a pipe too, for a person who reads on': 'je eine Karte; beides auch in einer Pipe, zum Weiterlesen',
}
