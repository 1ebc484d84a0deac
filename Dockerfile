# The portal as an image. Needs a database beside it (compose.yaml brings one); the embedded one is left out.

# Page assets come from npm, so that the next stage needs no Node.js.
FROM node:22-bookworm-slim AS assets
WORKDIR /portal
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=optional --ignore-scripts --no-audit --no-fund

FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /portal
COPY . .
COPY --from=assets /portal/node_modules node_modules
# The build fetches the assets itself unless their stamp is newer than the lock file.
RUN touch node_modules/.package-lock.json \
    && dotnet restore src/SupportRouting.Web --locked-mode \
    && dotnet publish src/SupportRouting.Web --no-restore --configuration Release --output /app

# This image has ICU and time zones, and a user named app without rights to change the program.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble AS final
WORKDIR /app
COPY --from=build /app .
ENV ASPNETCORE_ENVIRONMENT=Production \
    ASPNETCORE_URLS=http://0.0.0.0:8080 \
    DOTNET_EnableDiagnostics=0
EXPOSE 8080
USER app
# The image has no curl; bash speaks enough HTTP for one line.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /healthz/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "SupportRouting.Web.dll"]
