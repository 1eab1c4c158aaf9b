import type { Shell } from './shells.ts';

/**
 * A script for each shell. It asks the command that is typed what can follow, and so knows whatever that knows. A line
 * `:files` says that paths can stand there, too; the other lines are words, behind a tab what they mean.
 */
export const scripts: Readonly<Record<Shell, string>> = {
  bash: `_tokenproof() {
  local line=\${COMP_LINE:0:COMP_POINT} reply typed taken value
  local -a words
  read -ra words <<<"$line"
  [[ $line == *[[:space:]] ]] && words+=("")
  typed=\${words[\${#words[@]}-1]}
  # What stands before one of these is no part of what readline replaces.
  taken=\${typed%"\${typed##*[=:]}"}
  COMPREPLY=()
  while IFS= read -r reply; do
    if [[ $reply == :files ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r value; do COMPREPLY+=("$value"); done < <(compgen -f -- "\${typed#"$taken"}")
    else
      value=\${reply%%$'\\t'*}
      [[ $value == *= ]] && compopt -o nospace 2>/dev/null
      COMPREPLY+=("\${value#"$taken"}")
    fi
  done < <("$1" __complete -- "\${words[@]:1}" 2>/dev/null)
}
complete -F _tokenproof tokenproof
`,
  zsh: `#compdef tokenproof
_tokenproof() {
  local reply value says files=0
  local -a whole open
  for reply in "\${(@f)$("\${(Q)words[1]}" __complete -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -z $reply ]] && continue
    if [[ $reply == :files ]]; then files=1; continue; fi
    value=\${reply%%$'\\t'*}
    says=\${reply#*$'\\t'}
    [[ $says == $reply ]] && says=
    if [[ $value == *= ]]; then open+=("\${value//:/\\\\:}"); else whole+=("\${value//:/\\\\:}\${says:+:$says}"); fi
  done
  (( \${#whole} )) && _describe -V tokenproof whole
  (( \${#open} )) && _describe -V form open -S ''
  if (( files )); then compset -P '*='; _files; fi
}
if [[ $funcstack[1] == _tokenproof ]]; then _tokenproof "$@"; else compdef _tokenproof tokenproof; fi
`,
  fish: `function __tokenproof_complete
  set -l words (commandline -opc)
  set -l typed (commandline -ct)
  for reply in ($words[1] __complete -- $words[2..-1] $typed 2>/dev/null)
    if test "$reply" = :files
      set -l taken (string match -r '^.*=' -- $typed)
      for path in (__fish_complete_path (string replace -r '^.*=' '' -- $typed))
        printf '%s%s\\n' "$taken" $path
      end
    else
      printf '%s\\n' $reply
    end
  end
end
complete -c tokenproof -f -a '(__tokenproof_complete)'
`,
};
