/** How a request says who sends it (contract `#/components/securitySchemes`). */
export type Credential =
  | { readonly kind: 'none' }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'header'; readonly value: string }
  | { readonly kind: 'basic'; readonly user: string; readonly password: string }
  | { readonly kind: 'cookie'; readonly cookie: string };

/** Somebody whom the server knows or refuses: a spoken name for reports, and the credential. */
export interface Principal {
  readonly name: string;
  readonly credential: Credential;
}

/** A principal whose token holds every right in one organization. */
export interface Administrator extends Principal {
  readonly orgID: string;
  readonly org: string | null;
  readonly userID: string;
  readonly user: string | null;
}

/** A user who can own authorizations and, with a password, sign in. */
export interface Account {
  readonly userID: string;
  readonly user: string;
  readonly password: string | null;
}

/** A user with a password, who can sign in. */
export type Login = Account & { readonly password: string };

/** Everyone in whose name a run may send requests. */
export interface Principals {
  /** The owner of the token that the run was given. */
  readonly main: Administrator;
  /** The owner of an all-access token of another organization. */
  readonly second: Administrator | null;
  /** Another user of the main organization, certainly not the owner of the token. */
  readonly member: Account | null;
  /** Who signs in: the user that was given, whoever that is, else one that the run made. */
  readonly account: Login | null;
}

/** Nobody: requests without any credential. */
export const anonymous: Principal = { name: 'anonymous', credential: { kind: 'none' } };

/** The holder of a token, under a name that tells its part in the sequence. */
export function holderOf(token: string, name = 'holder'): Principal {
  return { name, credential: { kind: 'token', token } };
}

/** The header fields that carry a credential (RFC 9110 section 11.6.2, RFC 7617, RFC 6265 section 4.2). */
export function credentialHeaders(credential: Credential): Readonly<Record<string, string>> {
  switch (credential.kind) {
    case 'none':
      return {};
    case 'token':
      return { authorization: `Token ${credential.token}` };
    case 'header':
      return { authorization: credential.value };
    case 'basic':
      return { authorization: `Basic ${Buffer.from(`${credential.user}:${credential.password}`).toString('base64')}` };
    case 'cookie':
      return { cookie: credential.cookie };
  }
}
