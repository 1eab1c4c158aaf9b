import { stringify } from 'yaml';
import type { Overlay } from '../../spec/overlay/document.ts';

/** An overlay as text: in JSON where the name of its file says so, else in YAML. */
export function overlayText(overlay: Overlay, path: string): string {
  if (path.endsWith('.json')) return `${JSON.stringify(overlay, undefined, 2)}\n`;
  return stringify(overlay, { lineWidth: 0, aliasDuplicateObjects: false });
}
