/** The proxies to go through, as URLs, and the hosts that are reached without, as in `NO_PROXY`. */
export interface ProxyChoice {
  readonly http: string | null;
  readonly https: string | null;
  readonly except: string;
}

/** How connections are made, as plain data: it crosses into the workers. */
export interface Transport {
  /** Certificates of the authorities to trust, in PEM, in place of those of the system. */
  readonly ca: string | null;
  /** The certificate to show and its private key, in PEM. */
  readonly identity: { readonly cert: string; readonly key: string } | null;
  /** Whether a certificate is taken without being looked at. */
  readonly insecure: boolean;
  readonly proxy: ProxyChoice | null;
  /** The Unix socket to connect to, whatever the URL names. */
  readonly socket: string | null;
  /** The address to connect to, whatever the name in the URL stands for; absent for what it stands for. */
  readonly address?: string | null;
  /** Header fields that every request carries, with lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Connections at a time, at most; as many as there are requests under way unless told. */
  readonly connections?: number;
  /** Bytes that the body of an answer may have. */
  readonly mostBytes: number;
}

/** Straight to the server, as it proves who it is. */
export const directTransport: Transport = {
  ca: null,
  identity: null,
  insecure: false,
  proxy: null,
  socket: null,
  headers: {},
  mostBytes: 16 * 1_024 * 1_024,
};
