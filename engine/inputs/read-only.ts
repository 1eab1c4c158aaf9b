/** Values for properties that only the server may set (contract `#/components/schemas/Authorization`, `readOnly`). */
export const foreign = {
  id: '00000000000000aa',
  token: 'chosen-by-the-caller',
  createdAt: '2001-01-01T00:00:00Z',
  org: 'chosen',
  user: 'chosen',
};
