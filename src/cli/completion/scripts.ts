/**
 * What a shell needs: each asks `monitor completion candidates -- WORDS…` whenever Tab is pressed, so that options never go stale and case
 * numbers are those of now. A line is a value, a tab, and what it is.
 */
export const SCRIPTS: Readonly<Record<'bash' | 'zsh' | 'fish', string>> = {
  // Bash parts words at = and : as well, and puts what is offered in the place of the last part alone.
  bash: `# bash completion for monitor: put this into ~/.local/share/bash-completion/completions/monitor
_monitor() {
  local line=\${COMP_LINE:0:COMP_POINT} count=0 part breaks='' before='' value rest
  local -a words=()
  for part in "\${COMP_WORDS[@]:0:COMP_CWORD}"; do
    if [[ $line == [[:space:]]* || $count == 0 ]]; then
      line=\${line#"\${line%%[![:space:]]*}"}
      count=$((count + 1))
    fi
    words[count - 1]+=$part
    line=\${line#"$part"}
  done
  if [[ $line == [[:space:]]* ]]; then count=$((count + 1)); fi
  words[count - 1]+=\${line#"\${line%%[![:space:]]*}"}
  part=\${words[count - 1]}
  if [[ $COMP_WORDBREAKS == *=* ]]; then breaks+='='; fi
  if [[ $COMP_WORDBREAKS == *:* ]]; then breaks+=':'; fi
  if [[ -n $breaks ]]; then before=\${part%"\${part##*[$breaks]}"}; fi
  COMPREPLY=()
  while IFS=$'\\t' read -r value rest; do
    if [[ $value == :files ]]; then
      compopt -o default 2>/dev/null
      return 0
    fi
    value=\${value#"$before"}
    if [[ $value == *[!A-Za-z0-9_.,:=@%+/{}-]* ]]; then value=$(printf %q "$value"); fi
    COMPREPLY+=("$value")
  done < <("\${words[0]}" completion candidates -- "\${words[@]:1}" 2>/dev/null)
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
    line="\${value//:/\\\\:}:\${line#*$'\\t'}"
    described+=("\${line%:}")
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
