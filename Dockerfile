# Builds with everything, runs with what is needed to run: no compiler, no tests, and not as root.
FROM node:22-alpine AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json ./
RUN npm ci --ignore-scripts
COPY src ./src
COPY commands ./commands
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-alpine
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/src/lexicon/lexicon.bin ./src/lexicon/
COPY --from=build /app/src/retrieval/weights.json ./src/retrieval/
COPY data ./data
USER node
# Node itself is the first process, so that it gets the signal to stop.
CMD ["node", "dist/src/main.js"]
