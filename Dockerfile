# docker build --tag tokenproof . && docker run --rm --env INFLUX_TOKEN tokenproof run --target URL --yes
# Without Prism, and so without `--mock`. Reports go to /work, such as with --volume "$PWD:/work".
ARG NODE=24.21.0

FROM node:${NODE}-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --ignore-scripts \
  && node scripts/build.ts \
  && npm ci --ignore-scripts --omit=dev --omit=optional

FROM node:${NODE}-slim
ENV NODE_ENV=production
COPY --from=build /app/package.json /app/LICENSE /app/
COPY --from=build /app/node_modules /app/node_modules
COPY --from=build /app/dist /app/dist
WORKDIR /work
USER node
ENTRYPOINT ["node", "/app/dist/cli/bin.js"]
CMD ["--help"]
