import { type Decoder, pointer, resourceID, resourceIDPointer, slice, struct, text } from '../go/decoders.ts';

/** The body that creates an authorization (influxdb authorization/http_server.go:postAuthorizationRequest). */
export interface CreationBody {
  readonly status: string;
  readonly orgID: string;
  readonly userID: string | undefined;
  readonly description: string;
  readonly permissions: readonly WantedPermission[];
}

/** A permission as a body names it, not checked yet. */
export interface WantedPermission {
  readonly action: string;
  readonly resource: WantedResource;
}

interface WantedResource {
  readonly type: string;
  readonly id: string | undefined;
  readonly orgID: string | undefined;
}

/** The body that updates an authorization (influxdb auth.go:AuthorizationUpdate). */
export interface UpdateBody {
  readonly status: string | undefined;
  readonly description: string | undefined;
}

const noResource: WantedResource = { type: '', id: undefined, orgID: undefined };

const resource = struct<WantedResource>(
  'influxdb.Resource',
  { type: text('influxdb.ResourceType'), id: resourceIDPointer, orgID: resourceIDPointer },
  noResource,
);

const permission = struct<WantedPermission>(
  'influxdb.Permission',
  { action: text('influxdb.Action'), resource },
  { action: '', resource: noResource },
);

/** Decodes a CreationBody. */
export const creationBody: Decoder<CreationBody> = struct<CreationBody>(
  'authorization.postAuthorizationRequest',
  {
    status: text('influxdb.Status'),
    orgID: resourceID,
    userID: resourceIDPointer,
    description: text(),
    permissions: slice('influxdb.Permission', permission),
  },
  { status: '', orgID: '', userID: undefined, description: '', permissions: [] },
);

/** Decodes an UpdateBody. */
export const updateBody: Decoder<UpdateBody> = struct<UpdateBody>(
  'influxdb.AuthorizationUpdate',
  { status: pointer(text('influxdb.Status')), description: pointer(text()) },
  { status: undefined, description: undefined },
);
