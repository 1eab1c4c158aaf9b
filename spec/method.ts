/** The HTTP methods that a draft may use, those that no operation has included (RFC 9110 section 9). */
export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT' | 'HEAD' | 'OPTIONS' | 'TRACE';
