// A Cypher editor: CodeMirror with highlighting, completion from the store's schema, and a place for one fault.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, insertBracket } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { cypher } from "@codemirror/legacy-modes/mode/cypher";
import { setDiagnostics } from "@codemirror/lint";
import { EditorState, Prec } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { tags } from "@lezer/highlight";

import { completions } from "./complete.js";

/** Cypher as CodeMirror 5 read it; a word after a dot is a property, whatever else it may be. */
const language = StreamLanguage.define({
  ...cypher,
  token(stream, state) {
    const style = cypher.token(stream, state);
    return style === "keyword" && stream.string.charAt(stream.start - 1) === "." ? "variable" : style;
  },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, fontWeight: "650" },
  { tag: [tags.standard(tags.variableName), tags.definition(tags.variableName)], color: "var(--link)" },
  { tag: tags.atom, color: "var(--link)" },
  { tag: tags.string, color: "var(--cult)" },
  { tag: tags.comment, color: "var(--mut)", fontStyle: "italic" },
]);

const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--bg)", border: "1px solid var(--rule)", fontSize: ".875rem" },
  "&.cm-focused": { outline: "3px solid var(--ink)", outlineOffset: "2px" },
  ".cm-scroller": {
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
    lineHeight: "1.5", maxHeight: "24rem", overflow: "auto",
  },
  ".cm-content, .cm-gutter": { minHeight: "9rem" },
  ".cm-content": { caretColor: "var(--ink)", padding: ".5rem 0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  ".cm-gutters": { color: "var(--mut)", backgroundColor: "var(--panel)", border: "0" },
  ".cm-placeholder": { color: "var(--mut)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--line)",
  },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": { backgroundColor: "transparent", outline: "1px solid var(--rule)" },
  ".cm-tooltip": { color: "var(--ink)", backgroundColor: "var(--bg)", border: "1px solid var(--ink)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { color: "var(--bg)", backgroundColor: "var(--ink)" },
  ".cm-completionDetail": { color: "inherit" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--ink)" },
  ".cm-lintRange-error": {
    backgroundImage: "none", textDecoration: "underline wavy 2px var(--ink)", textUnderlineOffset: "3px",
  },
});

/** Typing over a selection: a browser would carry over the selection's look as a style of its own, which the policy bars. */
const typingOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    if (event.inputType !== "insertText" || !event.data || event.isComposing || view.state.selection.main.empty) return false;
    event.preventDefault();
    view.dispatch(insertBracket(view.state, event.data) ?? view.state.update(view.state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true }));
    return true;
  },
});

/**
 * Put an editor into an element.
 *
 * `schema` is {labels, types, properties} and `params` gives the names of the parameters; both are asked at each
 * completion. `onRun` is called by Ctrl-Enter (or ⌘-Enter), `onChange` with the text at each change. `nonce`
 * is what the page's policy lets styles carry.
 */
export function cypherEditor({ parent, text = "", label, hint = "", describedBy = null, nonce, schema, params, onRun, onChange }) {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(nonce),
        Prec.highest(keymap.of([{ key: "Mod-Enter", run: () => { onRun(); return true; } }])),
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        typingOver,
        language,
        syntaxHighlighting(colours),
        autocompletion({ override: [completions(schema, params)], icons: false }),
        // Tab leaves the editor, as it leaves any field.
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap]),
        placeholder(hint),
        look,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          "aria-label": label, spellcheck: "false", autocapitalize: "off", ...(describedBy ? { "aria-describedby": describedBy } : {}),
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange?.(update.state.doc.toString());
        }),
      ],
    }),
  });

  return {
    text: () => view.state.doc.toString(),
    setText(changed) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: changed } });
      this.setFault(null);
    },
    /** Mark where a statement is wrong: {line, column, message}, lines and columns from 1; null clears it. */
    setFault(fault) {
      const found = [];
      if (fault?.line) {
        const line = view.state.doc.line(Math.min(fault.line, view.state.doc.lines));
        const from = Math.min(line.from + Math.max((fault.column ?? 1) - 1, 0), line.to);
        const word = /^[\p{L}\p{N}_]+/u.exec(view.state.sliceDoc(from, line.to))?.[0].length ?? 1;
        // A fault at the end of a line marks the character before it: an empty range can't be seen.
        const to = Math.min(from + word, line.to);
        const start = from === to ? Math.max(from - 1, line.from) : from;
        found.push({ from: start, to, severity: "error", message: fault.message });
        view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from) });
      }
      view.dispatch(setDiagnostics(view.state, found));
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
