/** The names of the forms that are one text. */
export const textFormats = [
  'text',
  'json',
  'junit',
  'markdown',
  'html',
  'sarif',
  'github',
  'gitlab',
  'ctrf',
  'wfc',
  'har',
  'badge',
] as const;

/** The names of the forms that are a folder with a file for each finding. */
export const folderFormats = ['hurl', 'reproduction'] as const;

/** The name of a form that is one text. */
export type TextFormat = (typeof textFormats)[number];

/** The name of a form that is a folder. */
export type FolderFormat = (typeof folderFormats)[number];

/** The name of a form. */
export type ReportFormat = TextFormat | FolderFormat;

/** The names of all forms. */
export const formats: readonly ReportFormat[] = [...textFormats, ...folderFormats];

/** Whether a text names a form of the report. */
export function isReportFormat(text: string): text is ReportFormat {
  return formats.some((format) => format === text);
}

/** Whether a form is a folder. */
export function isFolderFormat(format: ReportFormat): format is FolderFormat {
  return folderFormats.some((one) => one === format);
}
