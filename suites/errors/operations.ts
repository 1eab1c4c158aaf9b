export const create = 'PostAuthorizations';
