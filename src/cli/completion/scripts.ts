/**
 * What a shell needs: each asks `monitor completion candidates -- WORDS…` whenever Tab is pressed, so that options never go stale and case
 * numbers are those of now. A line is a value, a tab, and what it is.
 */
export const SCRIPTS: Readonly<Record<'bash' | 'zsh' | 'fish', string>> = {
  // _get_comp_words_by_ref comes with the package bash-completion; without it bash itself parts words at = and :.
  bash: `# bash completion for monitor: put this into ~/.local/share/bash-completion/completions/monitor
_monitor() {
  local cur words cword value rest
  if declare -F _get_comp_words_by_ref >/dev/null; then
    _get_comp_words_by_ref -n =: cur words cword
  else
    cur=\${COMP_WORDS[COMP_CWORD]}
    words=("\${COMP_WORDS[@]}")
    cword=$COMP_CWORD
  fi
  COMPREPLY=()
  while IFS=$'\\t' read -r value rest; do
    if [[ $value == :files ]]; then
      compopt -o default 2>/dev/null
      return 0
    fi
    COMPREPLY+=("$(printf %q "$value")")
  done < <("\${words[0]}" completion candidates -- "\${words[@]:1:cword}" 2>/dev/null)
  if declare -F __ltrim_colon_completions >/dev/null; then __ltrim_colon_completions "$cur"; fi
}
complete -F _monitor monitor
`,
  zsh: `#compdef monitor
# zsh completion for monitor: put this into a folder of $fpath as _monitor
_monitor() {
  local line value
  local -a described
  for line in "\${(@f)$("\${words[1]}" completion candidates -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -z $line ]] && continue
    value=\${line%%$'\\t'*}
    if [[ $value == :files ]]; then
      _files
      return
    fi
    described+=("\${value//:/\\\\:}:\${line#*$'\\t'}")
  done
  _describe -t values monitor described
}
if [[ $funcstack[1] == _monitor ]]; then _monitor "$@"; else compdef _monitor monitor; fi
`,
  fish: `# fish completion for monitor: put this into ~/.config/fish/completions/monitor.fish
function __monitor_candidates
    set -l words (commandline -opc) (commandline -ct)
    set -l found ($words[1] completion candidates -- $words[2..] 2>/dev/null)
    if test "$found[1]" = ":files"
        __fish_complete_path (commandline -ct)
    else
        printf '%s\\n' $found
    end
end
complete -c monitor -f -a '(__monitor_candidates)'
`,
}
