import type { ProfileName } from '../../spec/profiles.ts';

/** The profile that a server's own word asks for, such as `InfluxDB OSS v2.9.1`; null where it does not say enough. */
export function profileSaid(server: string | null): ProfileName | null {
  const [, minor] = /\bOSS v?2\.(\d+)\b/i.exec(server ?? '') ?? [];
  if (minor === undefined) return null;
  if (Number(minor) <= 7) return 'oss-2.7';
  return minor === '8' ? 'oss-2.8' : 'oss-2.9';
}

/** What to say of a profile that is not that of the server's own word; null where they fit. */
export function contradictionOf(server: string | null, profile: ProfileName): string | null {
  const said = profileSaid(server);
  if (said === null || said === profile) return null;
  return `The server says that it is ${server}, and is judged by the profile ${profile}: what is broken may be due to that. --profile ${said} fits it.`;
}
