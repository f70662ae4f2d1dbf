# One server with its packs; plans lie in the volume /data. See docs/hosting.md.
# Microsoft's images of .NET 10 are Ubuntu 24.04 ("noble") and no longer Debian, so ICU's package has another name than in tools/packages.sh.
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /source
COPY . .
RUN dotnet restore src/SafetyPlanner.Web --locked-mode \
    && dotnet publish src/SafetyPlanner.Web -c Release --no-restore -o /app --nologo

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
        libsqlite3-0 libsodium23 libharfbuzz0b libharfbuzz-subset0 libicu74 fonts-lato fonts-noto-core poppler-utils \
    && rm -rf /var/lib/apt/lists/* \
    && install -d -m 0700 -o "$APP_UID" -g "$APP_UID" /data
COPY --from=build /app /app

# 'Urls' and not ASPNETCORE_URLS: appsettings.json would win over that one. No diagnostics: whoever attaches to the process reads its memory.
ENV Urls=http://+:8080 \
    ASPNETCORE_HTTP_PORTS= \
    Data__Folder=/data \
    DOTNET_EnableDiagnostics=0
WORKDIR /app
USER $APP_UID
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "SafetyPlanner.Web.dll"]
