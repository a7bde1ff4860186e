/** How listings are shown: options, the pager, links, tables. */
export const listings: Readonly<Record<string, string>> = {
  'print long pages at once, not by the screen through $MONITOR_PAGER, $PAGER or less':
    'lange Seiten auf einmal ausgeben, nicht bildschirmweise durch $MONITOR_PAGER, $PAGER oder less',
  'what shows pages and listings that are longer than the screen (else PAGER, else less); empty for nothing':
    'zeigt Seiten und Listen, die länger sind als der Bildschirm (sonst PAGER, sonst less); leer für nichts',
  'links in a terminal that is not known to show them, or in tmux; 0 for none':
    'Links auch in einem Terminal, von dem das nicht bekannt ist, oder in tmux; 0 für keine',
}
