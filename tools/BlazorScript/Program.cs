// Bridge: .NET 10 ships blazor.web.js in the package Microsoft.AspNetCore.App.Internal.Assets, which the package source used here does not
// have. The 9.0 runtime pack holds the same script as a resource of Microsoft.AspNetCore.Components.Endpoints.dll; it speaks the protocol of
// the 10.0 server. Usage: BlazorScript <path of that dll> <file to write>. To remove the bridge: delete this project, the target
// 'TakeBlazorScript' and the property RequiresAspNetWebAssets in SafetyPlanner.Web.csproj.
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

const string Script = "blazor.web.js";
using var image = new PEReader(File.OpenRead(args[0]));
var metadata = image.GetMetadataReader();
var resources = image.GetSectionData(image.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
foreach (var resource in metadata.ManifestResources.Select(metadata.GetManifestResource).Where(r => r.Implementation.IsNil))
{
    if (Path.GetFileName(metadata.GetString(resource.Name).Replace('\\', '/')).EndsWith(Script, StringComparison.Ordinal))
    {
        var reader = resources.GetReader();
        reader.Offset = (int)resource.Offset;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(args[1]))!);
        File.WriteAllBytes(args[1], reader.ReadBytes(reader.ReadInt32()));
        return 0;
    }
}

Console.Error.WriteLine($"{Script} is not in {Path.GetFileName(args[0])}.");
return 1;
