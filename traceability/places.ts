/** Where the parts of the authorizations API stand in the contracts, as JSON Pointers. */
const collection = '/paths/~1api~1v2~1authorizations';
const item = '/paths/~1api~1v2~1authorizations~1{authID}';
const schemas = '/components/schemas';

export const places = {
  list: `${collection}/get`,
  create: `${collection}/post`,
  read: `${item}/get`,
  update: `${item}/patch`,
  remove: `${item}/delete`,
  signin: '/paths/~1api~1v2~1signin/post',
  signout: '/paths/~1api~1v2~1signout/post',
  schemas,
  authorization: `${schemas}/Authorization/allOf/1/properties`,
  postRequest: `${schemas}/AuthorizationPostRequest/allOf/1/properties`,
  updateRequest: `${schemas}/AuthorizationUpdateRequest/properties`,
  error: `${schemas}/Error/properties`,
  resource: `${schemas}/Resource/properties`,
  responses: '/components/responses',
  schemes: '/components/securitySchemes',
} as const;
