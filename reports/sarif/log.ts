import type { Severity } from '../../engine/requirement.ts';

/** The part of a SARIF 2.1.0 log that is written here (OASIS, Static Analysis Results Interchange Format). */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly SarifRun[];
}

/** One run of a tool (section 3.14). */
export interface SarifRun {
  readonly tool: { readonly driver: ToolComponent };
  readonly automationDetails: { readonly id: string };
  readonly invocations: readonly Invocation[];
  readonly originalUriBaseIds?: Readonly<Record<string, { readonly description: Message }>>;
  readonly results: readonly SarifResult[];
  readonly properties: Readonly<Record<string, string | number>>;
}

/** The tool and the rules that it applied (section 3.19). */
export interface ToolComponent {
  readonly name: string;
  readonly semanticVersion: string;
  readonly rules: readonly ReportingDescriptor[];
}

/** How grave something is (section 3.27.10). */
export type SarifLevel = 'error' | 'warning' | 'note';

/** A plain text (section 3.11). Braces are doubled, because a single pair of them holds a placeholder. */
export interface Message {
  readonly text: string;
}

/** A rule (section 3.49). */
export interface ReportingDescriptor {
  readonly id: string;
  readonly shortDescription: Message;
  readonly fullDescription: Message;
  readonly help: Message;
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: {
    readonly tags: readonly string[];
    readonly severity?: Severity;
    /** A score of 0 to 10 in one decimal, as GitHub code scanning reads it. */
    readonly 'security-severity'?: string;
  };
}

/** How the tool ran (section 3.20). Times are RFC 3339, UTC. */
export interface Invocation {
  readonly commandLine: string;
  readonly startTimeUtc: string;
  readonly endTimeUtc: string;
  readonly executionSuccessful: boolean;
  readonly toolExecutionNotifications: readonly Notification[];
}

/** What hindered the tool (section 3.58). */
export interface Notification {
  readonly level: SarifLevel;
  readonly message: Message;
  readonly associatedRule?: { readonly id: string; readonly index: number };
}

/** A finding (section 3.27). */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
  readonly message: Message;
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly RelatedLocation[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly Suppression[];
  readonly properties: Readonly<Record<string, string>>;
}

/** Why a finding is not to be shown as one (section 3.35): it was accepted outside the document that it is in. */
export interface Suppression {
  readonly kind: 'external';
  readonly status: 'accepted';
  readonly justification: string;
}

/** A place in a document (section 3.28): the document as a file, and the parts of it by their JSON Pointers. */
export interface Location {
  /** Absent where the document is none that the reader has. */
  readonly physicalLocation?: {
    readonly artifactLocation: ArtifactLocation;
    /** Absent where it is the document as a whole. */
    readonly region?: { readonly startLine: number };
  };
  readonly logicalLocations?: readonly { readonly name: string; readonly fullyQualifiedName: string }[];
}

/** A place that helps to understand a result (section 3.27.22). */
export interface RelatedLocation extends Location {
  readonly id: number;
  readonly message: Message;
}

/** Where a document lies (section 3.4): a URI reference, relative to a base that has a name or to where it is read. */
export interface ArtifactLocation {
  readonly uri: string;
  readonly uriBaseId?: string;
}
