/**
 * Text from outside (names, health output, logs, commit subjects, engine errors) made harmless for a terminal.
 * A terminal obeys what it is sent: titles, clipboard writes and forged lines are all one escape sequence away.
 */

// Written with String.raw so that no control character stands in a pattern itself.
const CSI = String.raw`(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]`;
const STRING = String.raw`(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\|\u009c)`;
const SHORT = String.raw`\u001b[ -/]*[0-~]`;
/** CSI, OSC/DCS/SOS/PM/APC and short sequences, in their 7-bit and 8-bit forms. Source: ECMA-48. */
const SEQUENCES = new RegExp(`${CSI}|${STRING}|${SHORT}`, "gu");
/** C0 but tab and newline, DEL, C1, bidirectional controls, zero-width and tag characters, line separators. */
const CONTROLS = new RegExp(
  String.raw`[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]`,
  "gu",
);

/** Keeps tabs and newlines; everything that a terminal would obey or that hides text is gone. */
export function safe(text: string): string {
  return text.toWellFormed().replace(SEQUENCES, "").replace(CONTROLS, "");
}

/** `safe` on one line: for cells and list rows. */
export function safeLine(text: string): string {
  return safe(text).replace(/\s+/g, " ").trim();
}

/** East Asian wide and emoji blocks take two cells, combining marks none. Source: Unicode EastAsianWidth, main blocks. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const PLAIN = /^[ -~]*$/;

function cellsOf(character: string): number {
  if (WIDE.test(character)) return 2;
  return /\p{Mark}/u.test(character) ? 0 : 1;
}

/** Terminal cells that `text` takes. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let cells = 0;
  for (const character of text) cells += cellsOf(character);
  return cells;
}

/** At most `width` cells, with an ellipsis where something is cut. */
export function clip(text: string, width: number): string {
  if (width <= 0) return "";
  if (widthOf(text) <= width) return text;
  let cells = 0;
  let kept = "";
  for (const character of text) {
    const next = cellsOf(character);
    if (cells + next > width - 1) break;
    kept += character;
    cells += next;
  }
  return `${kept}…`;
}

/** Exactly `width` cells. */
export function fit(text: string, width: number): string {
  const clipped = clip(text, width);
  return clipped + " ".repeat(Math.max(0, width - widthOf(clipped)));
}
