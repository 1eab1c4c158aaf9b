import { type Decoder, pointer, resourceID, slice, struct, text } from './go-decoders.ts';
import type { Permission, Resource } from './permissions.ts';

/** The body that creates an authorization (influxdb authorization/http_server.go:postAuthorizationRequest). */
export interface CreationBody {
  readonly status: string;
  readonly orgID: string;
  readonly userID: string | undefined;
  readonly description: string;
  readonly permissions: readonly Permission[];
}

/** The body that updates an authorization (influxdb auth.go:AuthorizationUpdate). */
export interface UpdateBody {
  readonly status: string | undefined;
  readonly description: string | undefined;
}

const noResource: Resource = { type: '', id: undefined, orgID: undefined };

const resource = struct<Resource>(
  'influxdb.Resource',
  { type: text('influxdb.ResourceType'), id: pointer(resourceID), orgID: pointer(resourceID) },
  noResource,
);

const permission = struct<Permission>(
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
    userID: pointer(resourceID),
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
