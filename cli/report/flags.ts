/** The flags of `report` as they were written. */
export interface ReportFlags {
  readonly to?: readonly string[];
}
